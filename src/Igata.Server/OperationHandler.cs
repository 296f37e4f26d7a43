using System.Buffers;
using System.Net;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Igata.Server;

/// <summary>One call: find the operation, read the body, let the service answer, and tell every failure in the API's own form.</summary>
internal sealed class OperationHandler<TService>(OperationTable<TService> operations, TService service, OperationsOptions options)
    where TService : class
{
    public async Task HandleAsync(HttpContext context)
    {
        if (Find(context.Request) is not { } operation)
        {
            await FailAsync(context, HttpStatusCode.BadRequest, options.UnknownOperationCode,
                $"The header {operations.Header} must name one operation that this server knows.").ConfigureAwait(false);
            return;
        }

        using RequestBody? body = await RequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            await FailAsync(context, HttpStatusCode.RequestEntityTooLarge, options.TooLargeCode,
                $"A request may have at most {options.MaxRequestBytes} bytes.").ConfigureAwait(false);
            return;
        }

        await AnswerAsync(context, operation, body.Bytes).ConfigureAwait(false);
    }

    private Operation<TService>? Find(HttpRequest request)
    {
        StringValues target = request.Headers[operations.Header];
        return target.Count == 1 && operations.TryFind(target[0]!, out Operation<TService>? operation) ? operation : null;
    }

    private async Task AnswerAsync(HttpContext context, Operation<TService> operation, ReadOnlyMemory<byte> body)
    {
        var answer = new ArrayBufferWriter<byte>();
        try
        {
            await operation.InvokeAsync(service, body, answer, context.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonFormatException fault)
        {
            await FailAsync(context, HttpStatusCode.BadRequest, options.InvalidBodyCode, fault.Message).ConfigureAwait(false);
            return;
        }
        catch (InvalidRequestException fault)
        {
            await FailAsync(context, HttpStatusCode.BadRequest, options.InvalidRequestCode, fault.Message).ConfigureAwait(false);
            return;
        }
        catch (ApiErrorException error)
        {
            await FailAsync(context, error).ConfigureAwait(false);
            return;
        }
        catch (NotImplementedException)
        {
            await FailAsync(context, HttpStatusCode.NotImplemented, options.NotImplementedCode, $"{operation.Target} is not implemented.").ConfigureAwait(false);
            return;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            ServerLog.Failed(context.RequestServices.GetRequiredService<ILogger<OperationHandler<TService>>>(), operation.Target, fault);
            await FailAsync(context, HttpStatusCode.InternalServerError, options.InternalErrorCode, null).ConfigureAwait(false);
            return;
        }

        await WriteAsync(context, HttpStatusCode.OK, answer.WrittenMemory).ConfigureAwait(false);
    }

    private Task FailAsync(HttpContext context, ApiErrorException error)
    {
        var answer = new ArrayBufferWriter<byte>();
        operations.Errors.Write(error, answer);
        return WriteErrorAsync(context, error.StatusCode, error.Code, answer);
    }

    private Task FailAsync(HttpContext context, HttpStatusCode status, string code, string? message)
    {
        var answer = new ArrayBufferWriter<byte>();
        operations.Errors.Write(code, message, answer);
        return WriteErrorAsync(context, status, code, answer);
    }

    private Task WriteErrorAsync(HttpContext context, HttpStatusCode status, string? code, ArrayBufferWriter<byte> answer)
    {
        if (code is not null && operations.Errors.CodeHeader is { } header)
        {
            context.Response.Headers[header] = code;
        }

        return WriteAsync(context, status, answer.WrittenMemory);
    }

    private static Task WriteAsync(HttpContext context, HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentLength = body.Length;
        if (body.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
