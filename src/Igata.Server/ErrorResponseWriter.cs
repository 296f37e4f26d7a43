using System.Buffers;
using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Server;

/// <summary>Writes failures in the error format of the API.</summary>
internal sealed class ErrorResponseWriter(ErrorShape shape, OperationsOptions options)
{
    /// <summary>Returns whether an error response can be sent: the caller is still connected, and no part of a response has been sent.</summary>
    public static bool CanReport(HttpContext context, Exception exception) =>
        !context.Response.HasStarted && (exception is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested);

    public Task WriteAsync(HttpContext context, string operation, Exception exception)
    {
        switch (exception)
        {
            case JsonFormatException:
                return WriteAsync(context, HttpStatusCode.BadRequest, options.InvalidBodyCode, exception.Message);
            case InvalidRequestException or ParameterFormatException:
                return WriteAsync(context, HttpStatusCode.BadRequest, options.InvalidRequestCode, exception.Message);
            case ApiErrorException error:
                return WriteAsync(context, error);
            case NotImplementedException:
                return WriteAsync(context, HttpStatusCode.NotImplemented, options.NotImplementedCode, $"{operation} is not implemented.");
            default:
                ServerLog.Failed(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(ServerLog.Category), operation, exception);
                return WriteAsync(context, HttpStatusCode.InternalServerError, options.InternalErrorCode, null);
        }
    }

    public Task WriteTooLargeAsync(HttpContext context) =>
        WriteAsync(context, HttpStatusCode.RequestEntityTooLarge, options.TooLargeCode, $"A request may have at most {options.MaxRequestBytes} bytes.");

    public Task WriteAsync(HttpContext context, HttpStatusCode status, string code, string? message)
    {
        var response = new ArrayBufferWriter<byte>();
        shape.Write(code, message, response);
        return SendAsync(context, status, code, response);
    }

    private Task WriteAsync(HttpContext context, ApiErrorException error)
    {
        foreach ((string name, string value) in error.OutgoingHeaders)
        {
            // Set-Cookie has a line for each value.
            context.Response.Headers[name] = value.Split('\n');
        }

        var response = new ArrayBufferWriter<byte>();
        shape.Write(error, response);
        return SendAsync(context, error.StatusCode, error.Code, response);
    }

    private Task SendAsync(HttpContext context, HttpStatusCode status, string? code, ArrayBufferWriter<byte> response)
    {
        if (code is not null && shape.CodeHeader is { } header)
        {
            context.Response.Headers[header] = code;
        }

        return JsonResponse.WriteAsync(context, status, response.WrittenMemory);
    }
}
