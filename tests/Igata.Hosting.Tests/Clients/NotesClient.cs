using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Hosting.Tests.Clients;

/// <summary>A client like those generated for third-party specs, with one call of each kind.</summary>
internal sealed class NotesClient : INotesClient, IApiClient<NotesClient, NotesClientOptions>, IDisposable
{
    private static readonly ApiDescription Description = new()
    {
        Name = "Notes",
        DispatchHeader = "x-notes-target",
        Auth = AuthScheme.Bearer,
        Errors = new ErrorShape
        {
            CodePointers = ["/code"],
            MessagePointers = ["/message"],
            RetryAfterHeaders = new Dictionary<string, string> { ["THROTTLED"] = "Expires" },
            NonRetryableCodes = ["QUOTA"],
        },
        CreateException = static response => new NotesException(response),
    };

    private static readonly ApiOperation Get = new("Notes_1.Get") { IsIdempotent = true };
    private static readonly ApiOperation Add = new("Notes_1.Add");

    private readonly ApiTransport _transport;

    private NotesClient(HttpClient http, NotesClientOptions options) => _transport = new ApiTransport(Description, options, http);

    ApiTransport IApiClient.Transport => _transport;

    public ApiTransport Transport => _transport;

    static NotesClient IApiClient<NotesClient, NotesClientOptions>.Create(HttpClient http, NotesClientOptions options) => new(http, options);

    public ValueTask<JsonData> CallAsync(bool isIdempotent, string text = "hello", CancellationToken cancellationToken = default) =>
        _transport.SendAsync(isIdempotent ? Get : Add, new Note(text), JsonParsing.Data, cancellationToken);

    public ValueTask<JsonData> CallWithoutBodyAsync(bool isIdempotent) => _transport.SendAsync(isIdempotent ? Get : Add, JsonParsing.Data, default);

    public IAsyncEnumerable<JsonData> ListAsync() => _transport.StreamAsync(Get, new Note("all"), JsonParsing.Data, default);

    public void Dispose() => _transport.Dispose();

    private readonly struct Note(string text) : IJsonWritable, IValidatable
    {
        private readonly string _text = text;

        public void Write(ref JsonWriter json)
        {
            json.Reserve(16);
            json.Literal("{\"text\":"u8);
            json.String(_text, 1);
            json.Close();
        }

        public void Validate(ViolationsBuilder violations)
        {
            ArgumentNullException.ThrowIfNull(violations);
            if (_text.Length == 0)
            {
                violations.Add("text", "is not empty", "");
            }
        }
    }
}

internal interface INotesClient
{
    ValueTask<JsonData> CallAsync(bool isIdempotent, string text = "hello", CancellationToken cancellationToken = default);
}

/// <summary>Options with an additional property.</summary>
internal sealed class NotesClientOptions : ApiClientOptions
{
    public string? Region { get; set; }

    public override IEnumerable<string> GetKeys() => ["Region", .. base.GetKeys()];

    public override bool TrySet(string key, string text)
    {
        if (!KeyEquals(key, "Region"))
        {
            return base.TrySet(key, text);
        }

        Region = text;
        return true;
    }
}

internal sealed class NotesException(ErrorResponse response) : ApiErrorException(response);
