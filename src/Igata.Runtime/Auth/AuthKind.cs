using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Auth;

/// <summary>The kinds of <see cref="AuthScheme"/>.</summary>
internal enum AuthKind
{
    None,
    Bearer,
    Basic,
    Header,
    Query,
    Cookie,
    TokenCall,
    Custom,
    All,
    Any,
}
