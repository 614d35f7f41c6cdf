/** A node as its operator sees it: its inputs, computed or constant, and its attributes, each asked for by name. */
import type { Value } from '../../network/graph/graph';
import { shortList, type Constant } from './constant';
import type { OnnxNode } from './file';
import { OperatorError } from './problem';

export type Operand = { readonly value: Value } | { readonly constant: Constant };

export const isConstant = (operand: Operand): operand is { readonly constant: Constant } => 'constant' in operand;

export const dimsOf = (operand: Operand): readonly number[] =>
  isConstant(operand) ? operand.constant.dims : operand.value.dims;

export class Operands {
  constructor(
    readonly node: OnnxNode,
    readonly opset: number,
    /** Null where the node names none. */
    readonly inputs: readonly (Operand | null)[],
  ) {}

  has(index: number): boolean {
    return this.inputs[index] != null;
  }

  operand(index: number): Operand {
    const operand = this.inputs[index];
    if (!operand) throw new OperatorError({ code: 'inputIsMissing' });
    return operand;
  }

  dims(index: number): readonly number[] {
    return dimsOf(this.operand(index));
  }

  /** All that are there. */
  get allDims(): readonly (readonly number[])[] {
    return this.inputs.flatMap((operand) => (operand ? [dimsOf(operand)] : []));
  }

  constant(index: number): Constant {
    const operand = this.operand(index);
    if (!isConstant(operand)) throw new OperatorError({ code: 'inputIsComputed' });
    return operand.constant;
  }

  /** A constant list of sizes, axes or indices. */
  list(index: number): readonly number[] {
    return shortList(this.constant(index));
  }

  /** A list that newer opsets have as an input, and older ones as an attribute; null where it is neither. */
  listOrAttribute(index: number, name: string): readonly number[] | null {
    if (this.has(index)) return this.list(index);
    return this.node.attributes.get(name)?.integers ?? null;
  }

  integer(name: string, otherwise: number): number {
    return this.node.attributes.get(name)?.integer ?? otherwise;
  }

  float(name: string, otherwise: number): number {
    return this.node.attributes.get(name)?.float ?? otherwise;
  }

  text(name: string, otherwise: string): string {
    return this.node.attributes.get(name)?.text ?? otherwise;
  }

  /** A list of whole numbers, of this length where it is there. */
  integers(name: string, length: number, otherwise: number): readonly number[] {
    const given = this.node.attributes.get(name)?.integers;
    if (!given || given.length === 0) return Array.from({ length }, () => otherwise);
    if (given.length !== length)
      throw new OperatorError({ code: 'lengthIsWrong', what: name, length: given.length, expected: length });
    return given;
  }

  /** An axis, counted from the front; negative ones count from the back. */
  axis(axis: number, rank: number): number {
    const from = axis < 0 ? axis + rank : axis;
    if (!(from >= 0 && from < rank && Number.isInteger(from)))
      throw new OperatorError({ code: 'numberIsWrong', what: 'axis', value: axis });
    return from;
  }

  requireRank(index: number, least: number): readonly number[] {
    const dims = this.dims(index);
    if (dims.length < least) throw new OperatorError({ code: 'rankIsOther', rank: dims.length, expected: least });
    return dims;
  }

  unread(attribute: string, value: string | number): OperatorError {
    return new OperatorError({ code: 'attributeIsUnread', attribute, value: String(value) });
  }
}
