namespace Igata.Runtime.Http;

/// <summary>A request body that knows its message, because a message handler may send the body with a copy of the message.</summary>
internal interface IMessageContent
{
    /// <summary>Gets or sets the message that the body was created for.</summary>
    HttpRequestMessage? Message { get; set; }
}
