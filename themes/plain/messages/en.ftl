nav-organizations = Bodies and units
