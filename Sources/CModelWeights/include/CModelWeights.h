// The weights of the embedded model: read-only data of the program, made by `make model`.

#ifndef TRIAGE_MODEL_WEIGHTS_H
#define TRIAGE_MODEL_WEIGHTS_H

#include <stddef.h>

/// The first byte; laid out as Sources/EmbeddedModel/Weights.swift says.
const unsigned char *_Nonnull triage_model_weights(void);

/// How many bytes there are.
size_t triage_model_weights_size(void);

#endif
