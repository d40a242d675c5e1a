import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import './portal.css';
import './print.css';
