import 'two-layer';
import './host.css';
