nav-organizations = Cơ quan, đơn vị
