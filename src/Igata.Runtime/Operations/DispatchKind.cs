using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Specifies how a request identifies its operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DispatchKind
{
    /// <summary>By a header.</summary>
    Header,

    /// <summary>By the body, as in JSON-RPC 2.0.</summary>
    JsonRpc,

    /// <summary>By its method and path.</summary>
    Route,
}
