using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Specifies how a request identifies its operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DispatchKind
{
    /// <summary>A header identifies the operation.</summary>
    Header,

    /// <summary>The body identifies the operation, as in JSON-RPC 2.0.</summary>
    JsonRpc,

    /// <summary>The HTTP method and the path identify the operation.</summary>
    Route,
}
