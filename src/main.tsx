// The composition root: the only file that knows every room. A placeholder until the desk moves in.
import { createRoot } from 'react-dom/client';

const place = document.getElementById('root');
if (place) createRoot(place).render(<h1>Needlepoint</h1>);
