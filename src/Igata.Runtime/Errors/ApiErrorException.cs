using System.Net;
using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>An error that the server told. Each API has an exception of its own that derives from this one.</summary>
public abstract class ApiErrorException : ApiException
{
    private const int Shown = 256;

    /// <summary>Tells what the server told.</summary>
    /// <param name="answer">What the server told.</param>
    protected ApiErrorException(ErrorAnswer answer)
        : base(Given(answer).Operation, Describe(answer))
    {
        StatusCode = answer.StatusCode;
        Code = answer.Code;
        ApiMessage = answer.Message;
        Body = answer.Json;
        BodyText = Errors.BodyText.Start(answer.Body.Span);
        Headers = answer.Headers;
    }

    /// <summary>Makes an error to tell, for a server or for one that stands in for a client.</summary>
    /// <param name="operation">The operation, or the API.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">What to say to a person.</param>
    /// <param name="statusCode">The HTTP status, 400 or more.</param>
    protected ApiErrorException(string operation, string? code, string? message, HttpStatusCode statusCode)
        : this(new ErrorAnswer { Operation = operation, Code = code, Message = message, StatusCode = statusCode })
    {
    }

    /// <summary>The HTTP status, 400 or more.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The error code, if the answer has one.</summary>
    public string? Code { get; }

    /// <summary>The message of the server, if the answer has one.</summary>
    public string? ApiMessage { get; }

    /// <summary>The body; none if it is not JSON.</summary>
    public JsonData Body { get; }

    /// <summary>The first 4 KiB of the body as text; controls are written as escapes.</summary>
    public string BodyText { get; }

    /// <summary>The headers of the answer, by names without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    private static ErrorAnswer Given(ErrorAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer;
    }

    private static string Describe(ErrorAnswer answer) =>
        $"{answer.Operation} failed with {(int)answer.StatusCode}{Part(" ", answer.Code)}{Part(": ", answer.Message)}";

    private static string Part(string before, string? text) => string.IsNullOrEmpty(text)
        ? ""
        : before + Printable.Text(text.Length <= Shown ? text : text[..Shown] + "…");
}
