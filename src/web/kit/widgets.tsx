import { createCache, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, DatePicker, Select } from 'antd';
import * as english from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import * as chinese from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import type { ReactNode } from 'react';
import { languageNow, t } from './language.ts';
import { worn } from './theme.ts';
import 'virtual:antd.css';

/** antd's own words; its type files speak of these modules as CommonJS, so the default stands one step deeper for the checker than for the build. */
const LOCALES = { zh: chinese.default as unknown as Locale, en: english.default as unknown as Locale };
const cache = createCache();
/** What the page's policy lets a widget sign a style with: the scroll lock of a dialog needs it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Lists and calendars open inside the dialog they belong to, which lies above the page. */
const holder = (node?: HTMLElement): HTMLElement => node?.closest('dialog') ?? document.body;

/** Dresses antd's widgets in the look of the product. Their styles come from the stylesheet of the build; none are written into the page. */
function Dressed({ children }: { readonly children: ReactNode }) {
  return (
    <StyleProvider cache={cache} mock="server">
      <ConfigProvider
        theme={worn}
        csp={{ nonce }}
        getPopupContainer={holder}
        locale={LOCALES[languageNow()]}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}

interface PickProps {
  readonly id?: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly change: (value: string[]) => void;
  readonly several?: boolean;
  readonly blank?: string;
}

/** A list to search in and choose from, one or several. */
export function Pick({ id, choices, value, change, several = false, blank }: PickProps) {
  const options = choices.map(({ key, label }) => ({ value: key, label }));
  const common = {
    options,
    showSearch: { optionFilterProp: 'label' },
    style: { width: '100%' },
    placeholder: blank,
    ...(id === undefined ? {} : { id }),
  };
  return (
    <Dressed>
      {several ? (
        <Select {...common} mode="multiple" value={[...value]} onChange={(keys: string[]) => change(keys)} />
      ) : (
        <Select {...common} allowClear value={value[0] ?? null} onChange={(key: string | null | undefined) => change(key ? [key] : [])} />
      )}
    </Dressed>
  );
}

/** A box for a calendar day, `2027-12-31`; typed or picked. */
export function DayPick({ id, value, change }: { readonly id?: string; readonly value: string; readonly change: (day: string) => void }) {
  dayjs.locale(languageNow() === 'en' ? 'en' : 'zh-cn');
  return (
    <Dressed>
      <DatePicker
        {...(id === undefined ? {} : { id })}
        value={value === '' ? null : dayjs(value)}
        onChange={day => change(day === null ? '' : day.format('YYYY-MM-DD'))}
        style={{ width: '100%' }}
        placeholder={t('例如 2026-03-20')}
      />
    </Dressed>
  );
}
