import 'two-layer';
