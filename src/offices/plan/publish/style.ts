/** The only style of the public page; its digest stands in the policy, so that no other runs. */
export const style = `:root{--paper:#f9faf7;--ink:#17211e;--ink2:#46524e;--ink3:#66716c;--line:#d5dbd6;--line2:#e6eae6;--jade:#0f6b5b;--amber:#955b00;--cinn:#af2e1b;--serif:"Noto Serif SC","Source Han Serif SC","Songti SC",STZhongsong,"Noto Serif CJK SC",serif}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink);font:400 16px/26px "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
body{max-width:1000px;margin:0 auto;padding:0 24px 48px}
a{color:var(--jade);text-decoration:none}a:hover{text-decoration:underline}a:focus-visible,summary:focus-visible{outline:2px solid var(--jade);outline-offset:2px}
.sym{position:absolute}.start{display:block}.key{display:flex;flex-wrap:wrap;gap:2px 20px;font-size:14px;line-height:22px;color:var(--ink2);margin-bottom:8px}.key i{display:inline-block;width:10px;height:10px;margin-right:6px}.k0{background:#0a4a3f}.k1{background:#2f8c77}.k2{background:#c07a0a}.k3{background:#d5dbd6}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:4px 8px}
header{display:flex;gap:12px;align-items:center;padding:12px 0;border-bottom:1px solid var(--line);flex-wrap:wrap}
header svg{width:22px;height:22px;flex:none}header b{font-weight:600}header a{margin-left:auto}
.tag{border:1px solid #c07a0a;color:var(--amber);border-radius:2px;padding:0 6px;font-size:13px;line-height:20px}
h1{font:600 26px/38px var(--serif);margin-top:28px}
h2{font:600 20px/30px var(--serif);margin:40px 0 4px;padding-bottom:6px;border-bottom:1.5px solid var(--ink);display:flex;gap:12px;align-items:baseline}
h2 small{font:400 14px/22px inherit;color:var(--ink3);margin-left:auto;white-space:nowrap}
h3{font-size:17px;font-weight:600}
.meta,.note{color:var(--ink3);font-size:14px;line-height:22px}
.lead{font:600 20px/34px var(--serif);margin:16px 0 12px}
svg.bar{display:block;width:100%;height:26px}
.chapters{list-style:none}.chapters li{border-bottom:1px solid var(--line2);padding:6px 0;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 16px;align-items:center}
.marks{display:flex;flex-wrap:wrap;gap:3px;grid-column:1/-1}.m{width:12px;height:12px;flex:none}
.all{list-style:none}.all>li{padding:18px 0 16px;border-bottom:1px solid var(--line);break-inside:avoid}
.top{display:flex;gap:4px 16px;align-items:baseline;flex-wrap:wrap}.top .no{color:var(--ink3);font-size:14px;margin-right:8px}
.st{margin-left:auto;display:inline-flex;gap:6px;align-items:center;color:var(--ink2);font-size:15px}
.st.behind{color:var(--amber);font-weight:600}.st.hard{color:var(--cinn);font-weight:600}
blockquote{font:400 16px/28px var(--serif);color:var(--ink2);margin:4px 0 8px}
dl{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:4px 24px;margin-bottom:8px}
dt{color:var(--ink3);font-size:13px;line-height:20px}dd{font-weight:600}dd small{font-weight:400;font-size:14px;color:var(--ink2)}
details{margin:12px 0}summary{cursor:pointer;color:var(--jade)}.means{list-style:none;padding:8px 0}.means li{display:flex;gap:8px;align-items:center;font-size:15px}
footer{margin-top:40px;border-top:1px solid var(--line);padding-top:12px}footer p+p{margin-top:8px}footer a{margin-right:16px}
.alone{padding:64px 0}
@media(max-width:600px){body{padding:0 16px 40px}h1{font-size:22px;line-height:32px;margin-top:20px}.lead{font-size:18px;line-height:30px}dl{grid-template-columns:1fr 1fr}dl>div:last-child{grid-column:1/-1}.st{margin-left:0;width:100%}}
@media print{html{background:#fff;font-size:11pt;line-height:1.5}body{max-width:none;padding:0}header a,.skip,.chapters,nav,.files{display:none}.all>li{padding:8pt 0}a{color:inherit}}`;
