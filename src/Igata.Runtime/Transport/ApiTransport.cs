using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using Igata.Runtime.Auth;
using Igata.Runtime.Telemetry;

namespace Igata.Runtime.Transport;

/// <summary>Carries the calls of one client over HTTP.</summary>
public sealed partial class ApiTransport : IDisposable
{
    private const int MostErrorBytes = 64 * 1024;

    private readonly ApiDescription _api;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly Uri _endpoint;
    private readonly KeyValuePair<string, Uri?>[] _endpoints;
    private readonly MediaTypeHeaderValue _contentType;
    // Credentials may be among them.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyValuePair<string, string>[] _headers;

    private readonly Authorizer? _authorizer;
    private readonly JsonRpcIds? _ids;
    private readonly ICallObserver? _observer;
    private readonly bool _validates;
    private readonly int _maxBytes;
    private readonly TimeSpan _timeout;
    private CancellationTokenSource? _spareDeadline;
    private Func<JsonRpcId>? _nextId;

    /// <summary>Makes a transport.</summary>
    /// <param name="api">The API.</param>
    /// <param name="options">How to behave; copied.</param>
    /// <param name="http">
    /// What sends, owned by the caller; null to make one that the transport owns. Let its handler follow no redirects
    /// (<see cref="SocketsHttpHandler.AllowAutoRedirect"/>), or credentials in headers may go where it is led.
    /// </param>
    /// <param name="issueToken">Makes the call that gives a token, for <see cref="AuthScheme.Issued"/>; that call must have another auth.</param>
    /// <exception cref="ArgumentException">No endpoint is known, or one cannot be made of its variables.</exception>
    public ApiTransport(ApiDescription api, ApiClientOptions options, HttpClient? http = null, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        _api = api;
        api.Prepare();
        _endpoint = Endpoints.Of(api, options, http);
        _endpoints = api.HasEndpoints ? Endpoints.Named(api, options) : [];
        _contentType = MediaTypeHeaderValue.Parse(api.ContentType);
        _headers = OptionHeaders.Of(options);
        _observer = options.Observer;
        _validates = options.ValidateRequests;
        _maxBytes = (int)options.MaxResponseBytes;
        MaxDepth = options.MaxResponseDepth;
        _timeout = options.Timeout;
        _ownsHttp = http is null;
        _http = http ?? OwnHttpClient.Create();
        _ids = options is JsonRpcClientOptions rpc ? rpc.Ids : null;
        Time = options.Time;
        _authorizer = api.AuthOrNone is not null || options.HasCredentials || issueToken is not null ? new Authorizer(this, _http, options, issueToken) : null;
    }

    /// <summary>Where buffers come from; tests count them here.</summary>
    internal ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    internal ApiDescription Api => _api;

    internal int MaxDepth { get; }

    internal TimeProvider Time { get; }

    /// <summary>Sends one call and reads its answer.</summary>
    internal async ValueTask<TResponse> ExchangeAsync<TCall, TResponse>(TCall call, CancellationToken cancellationToken)
        where TCall : struct, ICall<TResponse>
    {
        using ApiRequestMessage message = call.Message(this);
        CallObservation? observation = Observe(call.Operation, message);
        Deadline deadline = Deadline.Start(_timeout, ref _spareDeadline, cancellationToken);
        Answer? answer = null;
        bool wentWell = false;
        try
        {
            answer = new Answer(call.Operation, await SendAsync(message, call.Auth(this), deadline.Token).ConfigureAwait(false), Pool);
            message.AnsweredWith = answer.StatusCode;
            BodyNeed need = call.Need(answer.StatusCode);
            if (need != BodyNeed.None)
            {
                await answer.FillAsync(need == BodyNeed.Start ? MostErrorBytes : _maxBytes, cut: need == BodyNeed.Start, deadline.Token).ConfigureAwait(false);
            }

            TResponse response = call.Read(answer, this);
            wentWell = true;
            return response;
        }
        catch (Exception fault) when (TransportFaults.Translate(fault, call.Operation, answer, deadline.IsOver, _timeout, cancellationToken) is { } told)
        {
            observation?.Failed(told);
            throw told;
        }
        catch (Exception fault) when (observation is not null)
        {
            observation.Failed(fault);
            throw;
        }
        finally
        {
            deadline.End(wentWell, ref _spareDeadline);
            try
            {
                answer?.Dispose();
            }
            finally
            {
                observation?.End();
            }
        }
    }

    // Most calls carry no credentials, and a state machine between them and the wire would cost them an object.
    private Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme? auth, CancellationToken cancellationToken) =>
        auth is null || auth.Kind == AuthKind.None
            ? _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : (_authorizer ?? new Authorizer(this, _http, new ApiClientOptions(), null)).SendAsync(message, auth, cancellationToken);

    /// <summary>The id of the next call, in JSON-RPC.</summary>
    internal JsonRpcId NextId() => (_nextId ?? BeginIds())();

    private Func<JsonRpcId> BeginIds()
    {
        Func<JsonRpcId> begun = (_ids ?? JsonRpcIds.Numbers).Begin();
        return Interlocked.CompareExchange(ref _nextId, begun, null) ?? begun;
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
