using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>How a request names its operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DispatchKind
{
    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the body, JSON-RPC 2.0.</summary>
    JsonRpc,

    /// <summary>By its verb and path.</summary>
    Route,
}
