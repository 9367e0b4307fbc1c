/** Length of an arrow head and of a stroke across a line, in pixels, for a line one pixel wide. */
export const HEAD = { length: 5, perWidth: 2.2, wide: 2.6 } as const;
/** Period and filled part of dashes, distance and half height of strokes across, in pixels. */
export const DASH = { period: 9, filled: 5 } as const;
export const STROKE = { period: 16, height: 4.5 } as const;

/** Thinnest and thickest line, in pixels. */
export const WIDTH = { least: 0.35, most: 3.5 } as const;

/** Every position is worked out in pixels, so that widths, dashes and heads keep their size at any zoom. */
export const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_shape; // width, bend, pattern, size of the head
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_corner; // place along the line, side, part

uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_at; // along the line and beside it, in pixels
varying vec2 v_kind; // half width; pattern, or -1 for the head

const float bias = 255.0 / 254.0;

void main() {
  vec2 a = (u_matrix * vec3(a_source, 1.0)).xy * u_size / 2.0;
  vec2 b = (u_matrix * vec3(a_target, 1.0)).xy * u_size / 2.0;
  vec2 chord = b - a;
  float span = max(length(chord), 0.001);
  vec2 c = (a + b) / 2.0 + vec2(-chord.y, chord.x) * a_shape.y * 2.0;
  float total = (2.0 * span + length(c - a) + length(b - c)) / 3.0;

  float width = clamp(a_shape.x / u_sizeRatio, ${WIDTH.least}, ${WIDTH.most});
  float full = min(1.0, a_shape.w / u_sizeRatio);
  float head = full * (${HEAD.length}.0 + width * ${HEAD.perWidth});
  float radius = a_radii.y / u_sizeRatio;
  float first = clamp(a_radii.x / u_sizeRatio / total, 0.0, 0.45);
  float tip = 1.0 - clamp(radius / total, 0.0, 0.45);
  float last = max(first, tip - head / total);

  float along = a_corner.z > 1.5 ? tip : mix(first, last, a_corner.x);
  float rest = 1.0 - along;
  vec2 point = rest * rest * a + 2.0 * rest * along * c + along * along * b;
  vec2 tangent = rest * (c - a) + along * (b - c);
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 0.001);

  float half_width = width / 2.0;
  float reach = a_shape.z > 1.5 ? ${STROKE.height} : half_width + 1.0;
  if (a_corner.z > 0.5) reach = full * (width / 2.0 + ${HEAD.wide});
  point += normal * a_corner.y * reach;

  gl_Position = vec4(point / u_size * 2.0, 0.0, 1.0);
  v_at = vec2(along * total, a_corner.y * reach);
  v_kind = vec2(half_width, a_corner.z > 0.5 ? -1.0 : a_shape.z);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const FRAGMENT = /* glsl */ `
precision highp float;

uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_at;
varying vec2 v_kind;

float edge(float distance, float limit) {
  float soft = 0.6 / u_pixelRatio;
  return 1.0 - smoothstep(limit - soft, limit + soft, distance);
}

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float seen = 1.0;
  if (v_kind.y > -0.5) {
    seen = edge(abs(v_at.y), v_kind.x);
    if (v_kind.y > 1.5) {
      float slant = v_at.x + v_at.y * 0.7;
      float stroke = abs(mod(slant, ${STROKE.period}.0) - ${STROKE.period / 2}.0);
      seen = max(seen, edge(stroke, 0.8));
    } else if (v_kind.y > 0.5 && mod(v_at.x, ${DASH.period}.0) > ${DASH.filled}.0) seen = 0.0;
  }
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * seen;
  #endif
}
`;
