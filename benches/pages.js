/** The pages that are looked at: two of ours, and one on a peer. */

/** By the name under which the tables show them. */
export const PAGES = {
    embed: '/embed.html',
    playground: '/'
};

/**
 * A page of our own on ConvNetJS as npm has it, that does no more than the first frame of its two-dimensional demonstration:
 * 20 passes over 100 points, then 81 × 81 forward passes, a rectangle each. That page itself, which also loads jQuery and
 * an editor, is not in the package; it takes longer.
 */
export const PEER = '/convnetjs.html';

/** A page of our own with every panel of the playground, on the network and the points of the target for frames: 2-16-1, 500 points. */
export const VIEWS = '/views.html';

/** Pages made up here, HTML by path. @type {Record<string, string>} */
export const HTML = {
    [PAGES.embed]: `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/two-layer.js"></script>
<two-layer show="stage loss controls" seed="1" playing></two-layer>
</html>`,
    [VIEWS]: `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Every view</title>
<script type="module" src="/two-layer.js"></script>
<two-layer generator="moons" samples="500" split="1" hidden-layers="16" seed="1" show="stage network data loss controls timeline landscape step parameters hidden predict compare code points save"></two-layer>
</html>`,
    [PEER]: `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>ConvNetJS</title>
<canvas width="486" height="486"></canvas>
<script src="/convnetjs/convnet-min.js"></script>
<script>
const net = new convnetjs.Net();
net.makeLayers([
    {type: 'input', out_sx: 1, out_sy: 1, out_depth: 2},
    {type: 'fc', num_neurons: 6, activation: 'tanh'},
    {type: 'fc', num_neurons: 2, activation: 'tanh'},
    {type: 'softmax', num_classes: 2}
]);
const trainer = new convnetjs.SGDTrainer(net, {learning_rate: 0.01, momentum: 0.1, batch_size: 10, l2_decay: 0.001});
const x = new convnetjs.Vol(1, 1, 2);
const at = (a, b) => (x.w[0] = a, x.w[1] = b, x);
const canvas = document.querySelector('canvas').getContext('2d');
requestAnimationFrame(() => {
    for (let pass = 0; pass < 20; pass++) {
        for (let i = 0; i < 100; i++) {
            const radius = i % 2 ? 2 : 4;
            trainer.train(at(radius * Math.cos(i), radius * Math.sin(i)), i % 2);
        }
    }
    for (let row = 0; row < 81; row++) {
        for (let column = 0; column < 81; column++) {
            const {w} = net.forward(at((column - 40) / 8, (row - 40) / 8), false);
            canvas.fillStyle = w[0] > w[1] ? 'rgb(250, 150, 150)' : 'rgb(150, 250, 150)';
            canvas.fillRect(6 * column, 6 * row, 6, 6);
        }
    }
    dispatchEvent(new Event('two-layer-ready'));
});
</script>
</html>`
};
