using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A request that knows which of its members travel where.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHttpRequest
{
    /// <summary>Writes the request.</summary>
    /// <param name="http">Where it is written.</param>
    void Write(HttpRequestWriter http);
}
