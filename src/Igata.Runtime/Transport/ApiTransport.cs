using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Headers;
using Igata.Runtime.Auth;
using Igata.Runtime.Options;
using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

/// <summary>Carries the calls of one client over HTTP.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    private const int MaxErrorBodyBytes = 64 * 1024;

    private readonly ApiDescription _api;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly Uri _endpoint;
    private readonly KeyValuePair<string, Uri?>[] _endpoints;
    private readonly MediaTypeHeaderValue _contentType;
    // Credentials may be among them.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyValuePair<string, string>[] _headers;

    private readonly AuthenticatedSender? _sender;
    private readonly JsonRpcIds? _ids;
    private readonly ICallObserver? _observer;
    private readonly bool _validates;
    private readonly int _maxBytes;
    private readonly TimeSpan _timeout;
    private CancellationTokenSource? _spareTimeoutSource;
    private Func<JsonRpcId>? _nextId;

    /// <summary>Makes a transport.</summary>
    /// <param name="api">The API.</param>
    /// <param name="options">How to behave; copied.</param>
    /// <param name="http">
    /// What sends, owned by the caller; null to make one that the transport owns. Let its handler follow no redirects
    /// (<see cref="SocketsHttpHandler.AllowAutoRedirect"/>), or credentials in headers may go where it is led.
    /// </param>
    /// <param name="issueToken">Makes the call that gives a token, for <see cref="AuthScheme.FromTokenCall"/>; that call must have another auth.</param>
    /// <exception cref="ArgumentException">No endpoint is known, or one cannot be made of its variables.</exception>
    public ApiTransport(ApiDescription api, ApiClientOptions options, HttpClient? http = null, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        _api = api;
        api.Prepare();
        _endpoint = EndpointResolver.Resolve(api, options, http);
        _endpoints = api.HasEndpoints ? EndpointResolver.ResolveNamed(api, options) : [];
        _contentType = MediaTypeHeaderValue.Parse(api.ContentType);
        _headers = DefaultRequestHeaders.Build(options);
        _observer = options.Observer;
        _validates = options.ValidateRequests;
        _maxBytes = (int)options.MaxResponseBytes;
        MaxDepth = options.MaxResponseDepth;
        _timeout = options.Timeout;
        _ownsHttp = http is null;
        _http = http ?? DefaultHttpHandler.Create();
        _ids = options.IdsOrNull;
        TimeProvider = options.TimeProvider;
        _sender = api.AuthOrDefault is not null || options.HasCredentials || issueToken is not null ? CreateSender(options, issueToken) : null;
    }

    /// <summary>Where buffers come from; tests count them here.</summary>
    internal ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    internal ApiDescription Api => _api;

    internal int MaxDepth { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Sends one call and reads its answer.</summary>
    internal async ValueTask<TResponse> ExchangeAsync<TCall, TResponse>(TCall call, CancellationToken cancellationToken)
        where TCall : struct, ICall<TResponse>
    {
        using ApiRequestMessage message = call.CreateRequest(this);
        CallScope? observation = Observe(call.Operation, message);
        Deadline deadline = Deadline.Start(_timeout, ref _spareTimeoutSource, cancellationToken);
        ApiResponse? response = null;
        bool succeeded = false;
        try
        {
            response = new ApiResponse(call.Operation, await SendAsync(message, call.Auth(this), deadline.Token).ConfigureAwait(false), Pool);
            message.ResponseStatusCode = response.StatusCode;
            ResponseBodyMode bodyMode = call.GetBodyMode(response.StatusCode);
            if (bodyMode != ResponseBodyMode.None)
            {
                await response.FillAsync(bodyMode == ResponseBodyMode.Prefix ? MaxErrorBodyBytes : _maxBytes, truncate: bodyMode == ResponseBodyMode.Prefix, deadline.Token).ConfigureAwait(false);
            }

            TResponse result = call.Read(response, this);
            succeeded = true;
            return result;
        }
        catch (Exception exception) when (TransportExceptionTranslator.Translate(exception, call.Operation, response, deadline.IsExpired, _timeout, cancellationToken) is { } translated)
        {
            observation?.SetException(translated);
            throw translated;
        }
        catch (Exception exception) when (observation is not null)
        {
            observation.SetException(exception);
            throw;
        }
        finally
        {
            deadline.End(succeeded, ref _spareTimeoutSource);
            try
            {
                response?.Dispose();
            }
            finally
            {
                observation?.End(message.ResponseStatusCode);
            }
        }
    }

    // Most calls carry no credentials, and a state machine between them and the wire would cost them an object.
    private Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme? auth, CancellationToken cancellationToken) =>
        auth is null || auth.Kind == AuthKind.None
            ? _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : (_sender ?? CreateSender(new ApiClientOptions(), null)).SendAsync(message, auth, cancellationToken);

    private AuthenticatedSender CreateSender(ApiClientOptions options, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken) => new(
        _http,
        new CredentialWriter(options.TokenSource, options.CredentialsSource, options.Authenticator),
        issueToken is null ? null : new TokenCache(cancellationToken => issueToken(this, cancellationToken), _api.Name, options.TimeProvider));

    /// <summary>The id of the next call, in JSON-RPC.</summary>
    internal JsonRpcId NextId() => (_nextId ?? CreateIdGenerator())();

    private Func<JsonRpcId> CreateIdGenerator()
    {
        Func<JsonRpcId> generator = (_ids ?? JsonRpcIds.Numbers).CreateGenerator();
        return Interlocked.CompareExchange(ref _nextId, generator, null) ?? generator;
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
