"""The twelve rooms. Only this file names them; adding a tool ends here."""

from types import MappingProxyType

from unguilt.tools.advocacy.tool import TOOL as ADVOCACY
from unguilt.tools.boundaries.tool import TOOL as BOUNDARIES
from unguilt.tools.delegate.tool import TOOL as DELEGATE
from unguilt.tools.imperfection.tool import TOOL as IMPERFECTION
from unguilt.tools.mindfulness.tool import TOOL as MINDFULNESS
from unguilt.tools.quality_time.tool import TOOL as QUALITY_TIME
from unguilt.tools.reframe.tool import TOOL as REFRAME
from unguilt.tools.self_compassion.tool import TOOL as SELF_COMPASSION
from unguilt.tools.success.tool import TOOL as SUCCESS
from unguilt.tools.support_network.tool import TOOL as SUPPORT_NETWORK
from unguilt.tools.therapy.tool import TOOL as THERAPY
from unguilt.tools.values.tool import TOOL as VALUES

_IN_ORDER = (
    REFRAME,
    QUALITY_TIME,
    DELEGATE,
    BOUNDARIES,
    IMPERFECTION,
    THERAPY,
    VALUES,
    SUPPORT_NETWORK,
    MINDFULNESS,
    ADVOCACY,
    SELF_COMPASSION,
    SUCCESS,
)

TOOLS = MappingProxyType({tool.slug: tool for tool in _IN_ORDER})
PRACTICES = MappingProxyType({practice.id: practice for tool in _IN_ORDER for practice in tool.practices})
SINGLES = tuple(kind for tool in _IN_ORDER for kind in tool.singles)
