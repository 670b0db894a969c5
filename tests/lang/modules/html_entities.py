import html
from html.entities import codepoint2name, html5, name2codepoint

print(html.unescape("&lt;b&gt; &amp; &copy &notin; &notit; &nosuch; &0 & &#x41;&#66;&#67 &#128;&#0;&#xd800;&#1;&CounterClockwiseContourIntegral;"))
print(html.escape("<a href='x'>\"&"), html.escape("'\"", quote=False), len(html5), html5["NotEqualTilde;"], name2codepoint["eacute"], codepoint2name[8364])
