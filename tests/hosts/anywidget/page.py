"""The widget of docs/recipes.md in a page of its own: what Python gives to the notebook, shown as the notebook shows it."""

import json
import re
import sys

recipes = open(sys.argv[1], encoding='utf-8').read()
[recipe] = [code for code in re.findall(r'```python\n(.*?)```', recipes, re.S) if 'anywidget' in code]
exec(recipe)  # defines TwoLayer, from two-layer.js beside it

widget = TwoLayer(attributes={'preset': 'xor', 'hidden-layers': '4', 'seed': '3', 'playing': ''})  # noqa: F821
values = {name: getattr(widget, name) for name in ('attributes', 'loss', 'steps')}
script, state = (json.dumps(part).replace('<', '\\u003c') for part in (widget._esm, values))
page = f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A notebook</title><link rel="icon" href="data:,"><link rel="stylesheet" href="host.css"></head>
<body><p class="host">Text of the notebook.</p><main></main>
<script type="module">
const state = window.widget = {state};
const model = {{get: (name) => state[name], set: (values) => Object.assign(state, values), save_changes() {{}}}};
const {{default: widget}} = await import(URL.createObjectURL(new Blob([{script}], {{type: 'text/javascript'}})));
await widget.render({{model, el: document.querySelector('main')}});
</script>
</body>
</html>
"""
open('index.html', 'w', encoding='utf-8').write(page)
