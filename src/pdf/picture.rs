use std::io::Cursor;

use image::{DynamicImage, ImageFormat as Encoding};
use typst::foundations::Bytes;
use typst::visualize::{ImageFormat, RasterImage, SvgImage, VectorFormat};

use super::Standard;

/// A picture as it can stand in a file that keeps to a standard: nothing see-through where that forbids it.
///
/// # Errors
/// Why it is no picture, in the words of whoever tried to read it.
pub(super) fn picture(bytes: Vec<u8>, standard: Standard) -> Result<Bytes, String> {
    let bytes = Bytes::new(bytes);
    match ImageFormat::detect(&bytes) {
        Some(ImageFormat::Raster(format)) => {
            let read = RasterImage::plain(bytes.clone(), format).map_err(|cause| cause.to_string())?;
            let image = read.dynamic();
            if standard == Standard::A1b && image.color().has_alpha() {
                return on_white(image);
            }
            Ok(bytes)
        }
        Some(ImageFormat::Vector(VectorFormat::Svg)) => match SvgImage::new(bytes.clone()) {
            Ok(_) => Ok(bytes),
            Err(_) => Err("SVG".to_owned()),
        },
        _ => Err(String::new()),
    }
}

/// The same picture, what is see-through in it laid on white paper.
fn on_white(image: &DynamicImage) -> Result<Bytes, String> {
    let mut pixels = image.to_rgba8();
    for pixel in pixels.pixels_mut() {
        let [colours @ .., alpha] = &mut pixel.0;
        let solid = u16::from(*alpha);
        for colour in colours {
            let mixed = (u16::from(*colour) * solid + 255 * (255 - solid)) / 255;
            *colour = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        *alpha = u8::MAX;
    }
    let solid = DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).to_rgb8());
    let mut out = Cursor::new(Vec::new());
    solid
        .write_to(&mut out, Encoding::Png)
        .map_err(|cause| cause.to_string())?;
    Ok(Bytes::new(out.into_inner()))
}
