using System.Net;
using System.Runtime.ExceptionServices;

namespace Igata.Runtime.Transport;

/// <summary>The outcome of an attempt that must not be repeated: an exception, or an error response with the beginning of its body.</summary>
internal sealed class SendOutcome
{
    private readonly ExceptionDispatchInfo? _exception;
    private readonly HttpStatusCode _status;
    private readonly Version _version = HttpVersion.Version11;
    private readonly List<KeyValuePair<string, IEnumerable<string>>> _headers = [];
    private readonly byte[] _body = [];

    public SendOutcome(Exception exception) => _exception = ExceptionDispatchInfo.Capture(exception);

    public SendOutcome(HttpResponseMessage response, byte[] body)
    {
        _status = response.StatusCode;
        _version = response.Version;
        _headers = [.. response.Headers, .. response.Content.Headers];
        _body = body;
    }

    /// <summary>Returns a copy of the response.</summary>
    /// <exception cref="Exception">The exception of the attempt.</exception>
    public HttpResponseMessage Restore()
    {
        _exception?.Throw();
        var response = new HttpResponseMessage(_status) { Version = _version, Content = new ByteArrayContent(_body) };
        foreach ((string name, IEnumerable<string> values) in _headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values))
            {
                response.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return response;
    }
}
