"""Runs programs and says what came of each: a list of {"name", "code"} comes in, one of {"name", "output", "problem"} goes out.

One process for all of them, since importing a library takes longer than most of the programs. A problem is whatever a
program raises, and a name it defines and never uses: generated code has nothing in it that its run does not need.
"""
import ast
import contextlib
import io
import json
import sys
import traceback
import warnings


def unused(tree):
    defined, used = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else defined).add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            defined.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            defined.update(alias.asname or alias.name.split('.')[0] for alias in node.names)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            used.add(node.target.id)
    return sorted(defined - used - {'_', 'forward'})


def run(code):
    output = io.StringIO()
    try:
        tree = ast.parse(code)
        if unused(tree):
            return output.getvalue(), f'never used: {", ".join(unused(tree))}'
        with contextlib.redirect_stdout(output):
            exec(compile(tree, 'program', 'exec'), {'__name__': '__main__'})
    except Exception:
        return output.getvalue(), traceback.format_exc(limit=-2)
    return output.getvalue(), None


warnings.simplefilter('ignore')  # sigmoids far out overflow on their way to 0; iterations end before they converge
results = []
for program in json.load(sys.stdin):
    output, problem = run(program['code'])
    results.append({'name': program['name'], 'output': output, 'problem': problem})
json.dump(results, sys.stdout)
