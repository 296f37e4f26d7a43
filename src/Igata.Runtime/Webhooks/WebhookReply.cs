using System.Buffers;
using System.Collections;
using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>What a handler returned for a webhook.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookReply
{
    private readonly string _webhook;
    private readonly HttpStatusCode _emptyStatus;
    private ReadOnlyMemory<byte> _body;

    internal WebhookReply(string webhook, HttpStatusCode emptyStatus)
    {
        _webhook = webhook;
        _emptyStatus = emptyStatus;
    }

    /// <summary>Checks a response and writes it.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="value">The response. Null: there is none.</param>
    /// <param name="write">The delegate that writes it.</param>
    /// <exception cref="InvalidRequestException">The response violates a limit or a rule of the spec.</exception>
    public void Write<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Check(value);
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(output) { Direction = JsonDirection.Request };
        write(ref json, value);
        json.Flush();
        _body = output.WrittenMemory;
    }

    internal WebhookResponse CreateResponse() => _body.IsEmpty ? new() { StatusCode = _emptyStatus } : new() { Body = _body };

    private void Check(object? value)
    {
        switch (value)
        {
            case IValidatable validatable when ViolationsBuilder.Find(validatable) is { } violations:
                throw new InvalidRequestException(_webhook, violations);
            case IValidatable or string:
                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Check(item);
                }

                break;
        }
    }
}
