import { RegionFinder } from './regionFinder.ts';
import { SiteSearch } from './siteSearch.ts';

// One script, for what two had in common would be a third file for the front page to wait for.
customElements.define('region-finder', RegionFinder);
customElements.define('site-search', SiteSearch);
