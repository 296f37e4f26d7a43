using System.Buffers;
using System.Net.Http.Headers;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Transport;

/// <summary>Carries the calls of one client over HTTP.</summary>
public sealed partial class ApiTransport : IDisposable
{
    private const int MostErrorBytes = 64 * 1024;

    private readonly ApiDescription _api;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly Uri _endpoint;
    private readonly MediaTypeHeaderValue _contentType;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly Func<CancellationToken, ValueTask<Secret>>? _tokenSource;
    private readonly bool _validates;
    private readonly int _maxBytes;
    private readonly int _maxDepth;
    private readonly TimeSpan _timeout;
    private CancellationTokenSource? _spareDeadline;

    /// <summary>Makes a transport.</summary>
    /// <param name="api">The API.</param>
    /// <param name="options">How to behave; copied.</param>
    /// <param name="http">What sends, owned by the caller; null to make one that the transport owns.</param>
    /// <exception cref="ArgumentException">No endpoint is known.</exception>
    public ApiTransport(ApiDescription api, ApiClientOptions options, HttpClient? http = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        _api = api;
        _endpoint = Endpoints.Checked(
            options.Endpoint ?? api.Endpoint ?? http?.BaseAddress
                ?? throw new ArgumentException($"{api.Name} has no endpoint of its own; set Endpoint in the options.", nameof(options)),
            nameof(options));
        _contentType = MediaTypeHeaderValue.Parse(api.ContentType);
        _headers = [.. options.Headers];
        _tokenSource = api.Bearer ? options.TokenSource : null;
        _validates = options.ValidateRequests;
        _maxBytes = (int)options.MaxResponseBytes;
        _maxDepth = options.MaxResponseDepth;
        _timeout = options.Timeout;
        _ownsHttp = http is null;
        _http = http ?? OwnHttpClient.Create();
    }

    /// <summary>Where buffers come from; tests count them here.</summary>
    internal ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    /// <summary>Sends one call and reads its answer.</summary>
    internal async ValueTask<TResponse> ExchangeAsync<TRequest, TResponse>(string operation, TRequest request, JsonRead<TResponse>? read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable
    {
        using HttpRequestMessage message = Message(operation, request);
        Deadline deadline = Deadline.Start(_timeout, ref _spareDeadline, cancellationToken);
        Answer? answer = null;
        bool wentWell = false;
        try
        {
            if (_tokenSource is not null)
            {
                Authorize(message, await _tokenSource(deadline.Token).ConfigureAwait(false));
            }

            answer = new Answer(operation, await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false), Pool);
            bool isError = answer.StatusCode >= 400;
            await answer.FillAsync(isError ? MostErrorBytes : _maxBytes, cut: isError, deadline.Token).ConfigureAwait(false);
            TResponse response = AnswerReader.Read(answer, _api, read, _maxDepth);
            wentWell = true;
            return response;
        }
        catch (Exception fault) when (TransportFaults.Translate(fault, operation, answer, deadline, _timeout, cancellationToken) is { } told)
        {
            throw told;
        }
        finally
        {
            answer?.Dispose();
            deadline.End(wentWell, ref _spareDeadline);
        }
    }

    private HttpRequestMessage Message<TRequest>(string operation, TRequest request)
        where TRequest : IJsonWritable, IValidatable
    {
        ArgumentNullException.ThrowIfNull(request);
        HeaderText.CheckValue(_api.DispatchHeader ?? "operation", operation);
        if (_validates && !request.IsValid())
        {
            var violations = new Violations();
            request.Validate(violations);
            throw new InvalidRequestException(operation, violations);
        }

        var message = new HttpRequestMessage(HttpMethod.Post, _endpoint)
        {
            Version = _http.DefaultRequestVersion,
            VersionPolicy = _http.DefaultVersionPolicy,
            Content = typeof(TRequest) == typeof(NoRequest) ? null : Body(request),
        };
        if (_api.DispatchHeader is not null)
        {
            message.Headers.TryAddWithoutValidation(_api.DispatchHeader, operation);
        }

        foreach ((string name, string value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private RequestContent Body<TRequest>(TRequest request)
        where TRequest : IJsonWritable
    {
        var content = new RequestContent(Pool, _contentType);
        try
        {
            var json = new JsonWriter(content);
            request.Write(ref json);
            json.Flush();
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static void Authorize(HttpRequestMessage message, Secret token)
    {
        if (token.IsEmpty || !HeaderText.IsValue(token.Reveal()))
        {
            throw new InvalidOperationException("The token source gave no token, or one that a header cannot carry.");
        }

        message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Reveal());
    }

    /// <summary>Closes the connections, if the transport made them itself.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }
}
