// The loss of each image, the class of its largest score, what its errors need again (log Σ e^s over the scores s), and
// the largest score itself, e^(s − log Σ e^s) where scores are probabilities:
//   CROSS_ENTROPY       log Σ e^y − y[label]
//   MEAN_SQUARED_ERROR  ½ Σ (y − target)², target 1 for the label and −1 elsewhere
//   RADIAL_MAP          y[label] + log(e^−j + Σ e^−y) (LeCun 1998, equation 8)
// A label of −1 marks a place of the quartet with no image: its loss is 0.
uniform sampler2DArray values;
uniform ivec4 labels[QUARTETS];
layout(location = LOSS_PLANE) out vec4 lossOut;
layout(location = PREDICTION_PLANE) out vec4 classOut;
layout(location = LOG_SUM_PLANE) out vec4 logSumOut;
layout(location = TOP_SCORE_PLANE) out vec4 topScoreOut;

#ifdef RADIAL_MAP
#define SCORE(y) (-(y))
#else
#define SCORE(y) (y)
#endif

#define VALUE(unit) PLANE(values, firstTexel + (unit) / IN_CHANNELS * IN_GROUPS + (unit) % IN_CHANNELS / IN_PLANES, (unit) % IN_CHANNELS % IN_PLANES, IN_SHIFT)

void main() {
  int quartet = indexHere();
  if (quartet >= count) return;
  ivec4 label = labels[quartet];
  int firstTexel = quartet * (IN_HEIGHT * IN_WIDTH * IN_GROUPS);

  vec4 best = vec4(LEAST);
  vec4 bestClass = vec4(0.0);
  vec4 squares = vec4(0.0);
  vec4 right = vec4(0.0);
  for (int unit = 0; unit < IN_HEIGHT * IN_WIDTH * IN_CHANNELS; unit++) {
    vec4 y = VALUE(unit);
    bvec4 better = greaterThan(SCORE(y), best);
    best = mix(best, SCORE(y), better);
    bestClass = mix(bestClass, vec4(unit), better);
    vec4 isRight = vec4(equal(label, ivec4(unit)));
    right += isRight * y;
    vec4 deviation = y - (2.0 * isRight - 1.0);
    squares += deviation * deviation;
  }

#ifdef MEAN_SQUARED_ERROR
  vec4 logSum = vec4(0.0);
  vec4 loss = 0.5 * squares;
  vec4 topScore = best;
#else
  vec4 sum = vec4(0.0);
  vec4 top = best;
#ifdef RADIAL_MAP
  best = max(best, -REJECTION);
  sum = exp(-REJECTION - best);
#endif
  for (int unit = 0; unit < IN_HEIGHT * IN_WIDTH * IN_CHANNELS; unit++) sum += exp(SCORE(VALUE(unit)) - best);
  vec4 logSum = best + log(sum);
  vec4 loss = logSum - SCORE(right);
  vec4 topScore = exp(top - logSum);
#endif
  lossOut = mix(vec4(0.0), loss, greaterThanEqual(label, ivec4(0)));
  classOut = bestClass;
  logSumOut = logSum;
  topScoreOut = topScore;
}
