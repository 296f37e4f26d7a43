using System.Buffers;
using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>Writes failures in the error format of the API.</summary>
internal sealed class ErrorResponseWriter(ErrorShape shape, OperationsOptions options)
{
    /// <summary>Returns whether the failure needs no other handling: the caller is gone, or an error response can still be sent.</summary>
    public static bool IsHandled(HttpContext context, Exception exception) => !context.Response.HasStarted || IsCallerGone(context, exception);

    /// <summary>Returns whether the failure means only that the caller has closed the connection.</summary>
    public static bool IsCallerGone(HttpContext context, Exception exception) =>
        exception is ConnectionResetException or ConnectionAbortedException
        || (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException);

    /// <summary>Ends a request whose caller is gone. The server must not read another request from the connection.</summary>
    public static void End(HttpContext context, string operation)
    {
        ServerLog.CallerGone(ServerLog.GetLogger(context), operation);
        context.Abort();
    }

    public Task WriteAsync(HttpContext context, string operation, Exception exception)
    {
        if (IsCallerGone(context, exception))
        {
            End(context, operation);
            return Task.CompletedTask;
        }

        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return WriteAsync(context, operation, HttpStatusCode.RequestEntityTooLarge, options.TooLargeCode, "The request is longer than this server accepts.");
            case BadHttpRequestException badRequest:
                return WriteAsync(context, operation, (HttpStatusCode)badRequest.StatusCode, options.InvalidBodyCode, "The body of the request could not be read.");
            case UnsupportedMediaTypeException:
                return WriteAsync(context, operation, HttpStatusCode.UnsupportedMediaType, options.UnsupportedMediaTypeCode, exception.Message);
            case JsonFormatException:
                return WriteAsync(context, operation, HttpStatusCode.BadRequest, options.InvalidBodyCode, exception.Message);
            case InvalidRequestException or ParameterFormatException:
                return WriteAsync(context, operation, HttpStatusCode.BadRequest, options.InvalidRequestCode, exception.Message);
            case ApiErrorException error:
                return WriteAsync(context, operation, error);
            case NotImplementedException:
                return WriteAsync(context, operation, HttpStatusCode.NotImplemented, options.NotImplementedCode, $"{operation} is not implemented.");
            default:
                ServerLog.Failed(ServerLog.GetLogger(context), operation, exception);
                return WriteAsync(context, operation, HttpStatusCode.InternalServerError, options.InternalErrorCode, null);
        }
    }

    public Task WriteTooLargeAsync(HttpContext context, string operation) =>
        WriteAsync(context, operation, HttpStatusCode.RequestEntityTooLarge, options.TooLargeCode, $"A request may have at most {options.MaxRequestBytes} bytes.");

    public Task WriteAsync(HttpContext context, string operation, HttpStatusCode status, string code, string? message)
    {
        var response = new ArrayBufferWriter<byte>();
        ErrorShape errors = shape.ForOperation(operation);
        errors.Write(code, message, response);
        SetCode(context, errors, code);
        return JsonResponse.WriteAsync(context, status, response.WrittenMemory, context.RequestAborted).AsTask();
    }

    private Task WriteAsync(HttpContext context, string operation, ApiErrorException error)
    {
        foreach ((string name, string value) in error.OutgoingHeaders)
        {
            // Set-Cookie has a line for each value.
            context.Response.Headers[name] = value.Split('\n');
        }

        ErrorShape errors = shape.ForOperation(operation);
        SetCode(context, errors, error.Code);
        if (error.OutgoingContent is { } content)
        {
            return JsonResponse.WriteAsync(context, error.StatusCode, content.Bytes.Memory, context.RequestAborted, content.MediaType).AsTask();
        }

        var response = new ArrayBufferWriter<byte>();
        errors.Write(error, response);
        return JsonResponse.WriteAsync(context, error.StatusCode, response.WrittenMemory, context.RequestAborted).AsTask();
    }

    private static void SetCode(HttpContext context, ErrorShape errors, string? code)
    {
        if (code is not null && errors.CodeHeader is { } header)
        {
            context.Response.Headers[header] = code;
        }
    }
}
