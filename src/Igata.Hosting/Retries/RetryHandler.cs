using Igata.Runtime;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Igata.Hosting;

/// <summary>Sends a request, and sends it again if <see cref="RetryPredicate"/> allows it.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<ApiRequestMessage> MessageKey = new("Igata.Message");
    private static readonly ResiliencePropertyKey<TimeSpan?> RetryAfterKey = new("Igata.RetryAfter");

    private readonly RetryOptions _options;
    private readonly RetryLog _log;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly Func<ResilienceContext, ApiRequestMessage, ValueTask<HttpResponseMessage>> _try;

    public RetryHandler(RetryOptions options, ILogger logger)
    {
        _options = options;
        _try = TryAsync;
        _log = new RetryLog(logger);
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = options.Time };
        builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = ShouldRetryAsync,
            DelayGenerator = static arguments => new(arguments.Context.Properties.GetValue(RetryAfterKey, null)),
            OnRetry = OnRetry,
        });
        if (options.TryTimeout != Timeout.InfiniteTimeSpan)
        {
            builder.AddTimeout(options.TryTimeout);
        }

        _pipeline = builder.Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Nothing is known about a message that no generated client created, so it is sent only once.
        if (request is not ApiRequestMessage message)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        message.LimitAttempts(_options.MaxRetries + 1);
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(MessageKey, message);
        try
        {
            return await _pipeline.ExecuteAsync(_try, context, message).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException($"one attempt took longer than {_options.TryTimeout.TotalSeconds:0.###} s (RetryOptions.TryTimeout).", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> TryAsync(ResilienceContext context, ApiRequestMessage message)
    {
        HttpResponseMessage response = await base.SendAsync(message, context.CancellationToken).ConfigureAwait(false);
        int maxBytes = RetryPredicate.IsTransient(response.StatusCode) ? BufferedPrefixContent.MaxErrorBytes
            : message.Operation.IsIdempotent && message.CanResend && !message.IsStreamed ? _options.MaxBufferedBytes
            : 0;
        if (maxBytes == 0)
        {
            return response;
        }

        try
        {
            response.Content = await BufferedPrefixContent.CreateAsync(response.Content, maxBytes, context.CancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private ValueTask<bool> ShouldRetryAsync(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        bool shouldRetry = RetryPredicate.ShouldRetry(GetMessage(arguments.Context), arguments.Outcome, _options.MaxDelay, out TimeSpan? retryAfter);
        if (shouldRetry)
        {
            arguments.Context.Properties.Set(RetryAfterKey, retryAfter);
        }

        return new(shouldRetry);
    }

    private ValueTask OnRetry(OnRetryArguments<HttpResponseMessage> arguments)
    {
        _log.LogRetry(GetMessage(arguments.Context).Operation.Name, arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome);
        arguments.Outcome.Result?.Dispose();
        return default;
    }

    private static ApiRequestMessage GetMessage(ResilienceContext context) => context.Properties.GetValue(MessageKey, null!);
}
