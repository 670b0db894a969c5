//! mimeo-stencils
