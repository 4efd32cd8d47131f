#include "ui/widgets/listmodel.h"
