import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { FRAGMENT, VERTEX } from './edge-shaders.js';
import type { LineData, PictureLine, PictureNode } from './elements.js';

const UNIFORMS = ['u_matrix', 'u_size', 'u_sizeRatio', 'u_pixelRatio'] as const;
/** Of a bent line; a straight one is a single piece. */
const PIECES = 14;

/** Corners of a line as a strip of pieces, then those of its arrow head: place along it, side, part (1 is the head). */
function corners(pieces: number): number[][] {
  const strip = Array.from({ length: pieces }, (_, piece) => {
    const [from, to] = [piece / pieces, (piece + 1) / pieces];
    return [
      [from, 1, 0],
      [from, -1, 0],
      [to, 1, 0],
      [to, 1, 0],
      [from, -1, 0],
      [to, -1, 0],
    ];
  });
  const head = [
    [1, 1, 1],
    [1, -1, 1],
    [1, 0, 2],
  ];
  return [...strip.flat(), ...head];
}

/**
 * Draws a fact's line: straight or bent (a quadratic Bézier curve cut into pieces on the graphics card), solid, dashed or
 * struck through, with or without an arrow head. sigma's own programs have none of dashes and strokes across.
 */
function lineProgram(pieces: number) {
  return class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number], PictureNode, PictureLine> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      const data = corners(pieces);
      return {
        VERTICES: data.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
        CONSTANT_DATA: data,
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<LineData>,
    ): void {
      const values = [
        ...[source.x, source.y, target.x, target.y, source.size, target.size],
        ...[data.size, data.bend ?? 0, data.pattern ?? 0, data.arrow ?? 0],
        ...[floatColor(data.color), id],
      ];
      this.array.set(values, start);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations['u_size'] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
    }
  };
}

/** Most lines are straight, and four times as quick so. */
export const LINE_PROGRAMS = { straight: lineProgram(1), bent: lineProgram(PIECES) };
