import assert from 'node:assert/strict';
import {test} from 'node:test';
import {snippetsOf} from '../../www/share/snippets.js';

const base = 'https://example.org/two-layer/';

test('a run at its beginning is a tag people can read', () => {
    const {tag, link} = snippetsOf(`${base}#v=1&generator=xor&seed=3&hidden-layers=4+2`, {learned: false, title: 'XOR'});
    assert.match(tag, /<two-layer generator="xor" seed="3" hidden-layers="4 2" show="stage loss controls">XOR<\/two-layer>/);
    assert.equal(link, `${base}#v=1&generator=xor&seed=3&hidden-layers=4+2`);
});

test('what no attribute can say goes into the tag as a link', () => {
    const {tag} = snippetsOf(`${base}#v=1&seed=3&state=AAAA`, {learned: true, title: 'x'});
    assert.match(tag, /<two-layer preset="#v=1&amp;seed=3&amp;state=AAAA" show=/);
});

test('without what has been learned there is no state in any of them', () => {
    for (const text of Object.values(snippetsOf(`${base}#v=1&seed=3&state=AAAA`, {learned: false, title: 'x'}))) assert.doesNotMatch(text, /state/);
});

test('a frame shows the page for frames, which lies beside the playground', () => {
    assert.match(snippetsOf(`${base}#v=1&seed=3`, {learned: false, title: 'x'}).frame, /src="https:\/\/example.org\/two-layer\/embed.html#v=1&amp;seed=3&amp;show=stage\+loss\+controls"/);
});

test('a title cannot leave its place', () => {
    const {tag, frame, markdown} = snippetsOf(`${base}#v=1`, {learned: false, title: '"><script>]('});
    assert.doesNotMatch(tag.replace(/<script type=[^\n]*\n/, ''), /<script>/);
    assert.doesNotMatch(frame, /<script>/);
    assert.match(markdown, /^\[">?<script>\\\]\(\]\(https/);
});

test('weights somebody gave are in the tag', () => {
    const {tag} = snippetsOf(`${base}#v=1&seed=3&given=AAAA`, {learned: false, title: 'x'});
    assert.match(tag, /preset="#v=1&amp;seed=3&amp;given=AAAA"/);
});

test('what is open is in all of them: the tag and the frame show its panel beside the others', () => {
    const {link, tag, frame, markdown} = snippetsOf(`${base}#v=2&seed=3&open=landscape&landscape.over=path&state=AAAA`, {learned: false, title: 'x'});
    for (const text of [link, markdown]) assert.ok(text.includes(`${base}#v=2&seed=3&open=landscape&landscape.over=path`), text);
    assert.match(tag, /<two-layer preset="#v=2&amp;landscape.over=path" seed="3" show="stage loss controls landscape">/);
    assert.match(frame, /#v=2&amp;seed=3&amp;open=landscape&amp;landscape.over=path&amp;show=stage\+loss\+controls\+landscape"/);
    assert.match(snippetsOf(`${base}#v=2&seed=3&open=step`, {learned: false, title: 'x'}).tag, /<two-layer seed="3" show="stage loss controls step">/);
});
