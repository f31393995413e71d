// The weights of the embedded model as constants: nothing is read at start-up, a page at its first use.
// SwiftPM looks at this file alone to see whether they have changed; `make model` names the version
// here: embedded-03d323c

#include "CModelWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char weights[] = {
#embed "model.weights"
};

const unsigned char *triage_model_weights(void) { return weights; }
size_t triage_model_weights_size(void) { return sizeof weights; }
