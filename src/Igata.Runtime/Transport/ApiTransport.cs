using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Headers;
using Igata.Runtime.Auth;
using Igata.Runtime.Http;
using Igata.Runtime.Json;
using Igata.Runtime.Options;
using Igata.Runtime.Telemetry;
using Igata.Runtime.Transport;

namespace Igata.Runtime.CompilerServices;

/// <summary>Sends the calls of one client over HTTP.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    private const int MaxErrorBodyBytes = 64 * 1024;

    private readonly ApiDescription _api;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly Uri? _endpoint;
    private readonly KeyValuePair<string, Uri?>[]? _endpoints;
    private readonly KeyValuePair<string, HostEndpoint>[]? _hostEndpoints;
    private readonly MediaTypeHeaderValue _contentType;
    // The variable may contain credentials.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyValuePair<string, string>[] _headers;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly DefaultQuery? _query;

    private readonly AuthenticatedSender? _sender;
    private readonly JsonRpcIds? _ids;
    private readonly ICallObserver? _observer;
    private readonly bool _validates;
    private readonly int _maxBytes;
    private readonly MissingMemberHandling _missingMembers;
    private readonly TimeSpan _timeout;
    private readonly Version? _httpVersion;
    private readonly string? _serviceVersion;
    private readonly SharedTimeouts _timeouts = new();
    private Func<JsonRpcId>? _nextId;
    private LiteralTargets? _targets;
    private string? _checkedName;

    /// <summary>Creates a transport.</summary>
    /// <param name="api">The API.</param>
    /// <param name="options">The options, which are copied.</param>
    /// <param name="http">
    /// The HTTP client, which is owned by the caller, or null to create one that is owned by the transport. Its handler must not follow redirects
    /// (<see cref="SocketsHttpHandler.AllowAutoRedirect"/>); otherwise, credentials in headers may be sent to the redirect target.
    /// </param>
    /// <param name="issueToken">
    /// The function that sends the call for a token, for <see cref="AuthScheme.FromTokenCall"/>. That call must use another scheme.
    /// </param>
    /// <exception cref="ArgumentException">There is no endpoint, or an endpoint with its variables is not a valid URL.</exception>
    public ApiTransport(ApiDescription api, ApiClientOptions options, HttpClient? http = null, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        _api = api;
        api.Prepare();
        _endpoint = EndpointResolver.Resolve(api, options, http);
        _endpoints = api.HasEndpoints ? EndpointResolver.ResolveNamed(api, options) : null;
        _hostEndpoints = api.HostMembers.Count > 0 ? EndpointResolver.ResolveHosts(api, options, http) : null;
        _contentType = MediaTypeHeaderValue.Parse(api.ContentType);
        _query = DefaultQuery.Create(options);
        _headers = DefaultRequestHeaders.Build(options);
        _observer = options.Observer;
        _validates = options.ValidateRequests;
        _maxBytes = (int)options.MaxResponseBytes;
        MaxDepth = options.MaxResponseDepth;
        _missingMembers = options.MissingMembers;
        _timeout = options.Timeout;
        _httpVersion = options.HttpVersion;
        _serviceVersion = options.ServiceVersion;
        _ownsHttp = http is null;
        _http = http ?? DefaultHttpHandler.Create();
        _ids = options.IdsOrNull;
        TimeProvider = options.TimeProvider;
        _sender = api.AuthOrDefault is not null || options.HasCredentials || issueToken is not null ? CreateSender(options, issueToken) : null;
    }

    /// <summary>Gets the buffer pool; tests replace it to count buffers.</summary>
    internal ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    internal ApiDescription Api => _api;

    internal int MaxDepth { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Sends one call and reads its response.</summary>
    internal async ValueTask<TResponse> ExchangeAsync<TCall, TResponse>(TCall call, CancellationToken cancellationToken)
        where TCall : struct, ICall<TResponse>
    {
        using ApiRequestMessage message = call.CreateRequest(this);
        CallScope? scope = Observe(call.Operation, message);
        Deadline deadline = Deadline.Start(_timeout, _timeouts, cancellationToken);
        ApiResponse? response = null;
        try
        {
            HttpResponseMessage received;
            try
            {
                received = await SendAsync(message, call.Auth(this), deadline.Token).ConfigureAwait(false);
            }
            catch (RepeatedRequestException exception) when (exception.RequestMessage.LastOutcome is { } outcome)
            {
                received = outcome.Restore();
            }

            response = new ApiResponse(call.Operation, received, Pool, message.Operation.HoldsSecrets) { Filled = FilledMembers.Create(_missingMembers) };
            message.ResponseStatusCode = response.StatusCode;
            ResponseBodyMode bodyMode = call.GetBodyMode(response.StatusCode);
            if (bodyMode != ResponseBodyMode.None)
            {
                await response.FillAsync(bodyMode == ResponseBodyMode.Prefix && !_api.Errors.HasContent ? MaxErrorBodyBytes : _maxBytes, truncate: bodyMode == ResponseBodyMode.Prefix, deadline.Token).ConfigureAwait(false);
            }

            return call.Read(response, this);
        }
        catch (Exception exception) when (TransportExceptionTranslator.Translate(exception, call.Operation, response, deadline.IsExpired, _timeout, cancellationToken) is { } translated)
        {
            scope?.SetException(translated);
            throw translated;
        }
        catch (Exception exception) when (scope is not null)
        {
            scope.SetException(exception);
            throw;
        }
        finally
        {
            deadline.End();
            try
            {
                response?.Dispose();
            }
            finally
            {
                scope?.End(message.ResponseStatusCode, response?.Filled?.Names);
            }
        }
    }

    // Most calls have no credentials, and a state machine would cost them an allocation.
    private Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme? auth, CancellationToken cancellationToken)
    {
        if (message.Content is IMessageContent content)
        {
            content.Message = message;
        }

        return auth is null || auth.Kind == AuthKind.None
            ? _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : (_sender ?? CreateSender(new ApiClientOptions(), null)).SendAsync(message, auth, cancellationToken);
    }

    private AuthenticatedSender CreateSender(ApiClientOptions options, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken) => new(
        _http,
        new CredentialWriter(options.TokenSource, options.CredentialsSource, options.Authenticator, options.GetKeySources()),
        issueToken is null ? null : new TokenCache(cancellationToken => issueToken(this, cancellationToken), _api.Name, options.TimeProvider));

    /// <summary>Returns the id of the next JSON-RPC call.</summary>
    internal JsonRpcId NextId() => (_nextId ?? CreateIdGenerator())();

    private Func<JsonRpcId> CreateIdGenerator()
    {
        Func<JsonRpcId> generator = (_ids ?? JsonRpcIds.Numbers).CreateGenerator();
        return Interlocked.CompareExchange(ref _nextId, generator, null) ?? generator;
    }

    /// <summary>Closes the connections if the transport owns its HTTP client.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }
}
