using Igata.Runtime.Http;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

/// <summary>Stands for the request of an operation that has none.</summary>
internal readonly struct PathRequest(string path) : IHttpRequest, IValidatable
{
    public void Write(HttpRequestWriter http) => http.AppendPath(path);

    public bool IsValid() => true;

    public void Validate(Violations violations)
    {
    }
}
