import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import 'two-layer';
import './host.css';

function Post() {
    const [loss, setLoss] = useState(NaN);
    return (
        <StrictMode>
            <p className="host">Text of the post.</p>
            <two-layer preset="xor" hidden-layers="4" seed="3" playing={true} ontwo-layer-report={(event) => setLoss(event.loss)}>
                Two classes that no straight line can separate.
            </two-layer>
            <output>{loss}</output>
        </StrictMode>
    );
}

createRoot(document.getElementById('root')).render(<Post />);
