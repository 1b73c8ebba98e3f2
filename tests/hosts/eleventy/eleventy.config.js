export default function (eleventy) {
    eleventy.addPassthroughCopy('two-layer');
    eleventy.addPassthroughCopy('host.css');
}
