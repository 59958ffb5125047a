import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';

/** A sign-in provider (OpenID Connect): where it is, who we are there, and the address at which people reach us. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://plan.example.gov.cn`; the provider sends people back to it. */
  readonly origin: string;
  readonly label: string;
}

/** The provider that the environment names, if it names one whole. */
export function providerIn(environment: Readonly<Record<string, string | undefined>>): { readonly provider?: ProviderSettings } {
  const {
    YUHENG_OIDC_ISSUER: issuer,
    YUHENG_OIDC_CLIENT_ID: clientId,
    YUHENG_OIDC_CLIENT_SECRET: clientSecret,
    YUHENG_OIDC_ORIGIN: origin,
  } = environment;
  if (!issuer || !clientId || !clientSecret || !origin) return {};
  return { provider: { issuer, clientId, clientSecret, origin, label: environment.YUHENG_OIDC_LABEL ?? '统一身份认证' } };
}

interface Flow {
  readonly verifier: string;
  readonly nonce: string;
  readonly county: string;
  readonly until: number;
}

const MINUTES = 10;
const MOST = 2_000;
export const BACK = '/api/session/provider/back';

const isLoopback = (address: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);

/** The code flow with PKCE at a provider. What is under way lies in memory for ten minutes, bound to one browser by a cookie. */
export function provider(settings: ProviderSettings) {
  const flows = new Map<string, Flow>();
  let found: Promise<oidc.Configuration> | null = null;
  const configuration = () => {
    // Plain http is for a provider on this machine alone.
    const options = isLoopback(settings.issuer) ? { execute: [oidc.allowInsecureRequests] } : {};
    found ??= oidc.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, options).catch(error => {
      found = null;
      throw error;
    });
    return found;
  };
  return {
    label: settings.label,
    /** Begins a sign-in: where to send the browser, and the state that its cookie keeps. */
    async begin(county: string, now: Date): Promise<{ readonly address: string; readonly state: string }> {
      const [verifier, nonce, state] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce(), randomBytes(32).toString('base64url')];
      for (const [key, flow] of flows) if (flow.until < now.getTime() || flows.size > MOST) flows.delete(key);
      flows.set(state, { verifier, nonce, county, until: now.getTime() + MINUTES * 60_000 });
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${settings.origin}${BACK}`,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, state };
    },
    /** Who came back, as `issuer subject`, and to which county; null where the answer does not fit what was begun in this browser. */
    async end(address: string, state: string | null, now: Date): Promise<{ readonly subject: string; readonly county: string } | null> {
      const flow = state === null ? undefined : flows.get(state);
      if (state === null || flow === undefined || flow.until < now.getTime()) return null;
      flows.delete(state);
      try {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(address, settings.origin), {
          pkceCodeVerifier: flow.verifier,
          expectedState: state,
          expectedNonce: flow.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims === undefined ? null : { subject: `${claims.iss} ${claims.sub}`, county: flow.county };
      } catch {
        return null;
      }
    },
  };
}

export type Provider = ReturnType<typeof provider>;
