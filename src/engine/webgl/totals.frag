// Adds the losses of a batch to the sum of those before: one texel.
uniform sampler2DArray judgements;
uniform sampler2D before;
uniform int quartets;
layout(location = 0) out vec4 after;

void main() {
  vec4 sum = vec4(0.0);
  for (int quartet = 0; quartet < quartets; quartet++) sum += PLANE(judgements, quartet, LOSS_PLANE, JUDGEMENT_SHIFT);
  after = texelFetch(before, ivec2(0), 0) + vec4(dot(sum, vec4(1.0)), 0.0, 0.0, 0.0);
}
