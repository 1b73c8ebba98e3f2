import {createApp} from 'vue';
import 'two-layer';
import Post from './Post.vue';
import './host.css';

createApp(Post).mount('#app');
