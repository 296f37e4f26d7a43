namespace Igata.Runtime.Operations;

/// <summary>How a request names its operation.</summary>
public enum DispatchKind
{
    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the body, JSON-RPC 2.0.</summary>
    JsonRpc,

    /// <summary>By its verb and path.</summary>
    Route,
}
