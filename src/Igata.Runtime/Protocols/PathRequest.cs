using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Protocols;

/// <summary>The request of a REST operation that has no request of its own.</summary>
internal readonly struct PathRequest(string path) : IHttpRequest, IValidatable
{
    public void Write(HttpRequestWriter http) => http.AppendPath(path);

    public void Validate(ViolationsBuilder violations)
    {
    }
}
