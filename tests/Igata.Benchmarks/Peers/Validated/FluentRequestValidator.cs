using FluentValidation;

namespace Igata.Benchmarks.Peers.Validated;

/// <summary>The same limits and rules with FluentValidation.</summary>
internal sealed class FluentRequestValidator : AbstractValidator<AnnotatedRequest>
{
    public FluentRequestValidator()
    {
        RuleFor(request => request.ChannelId).NotNull().MaximumLength(255);
        RuleFor(request => request.ExpireTime).InclusiveBetween(0, 86400);
        RuleFor(request => request.SplitDuration).InclusiveBetween(1, 86400);
        RuleFor(request => request.ExpireTime).Equal(0).When(request => request.SplitOnly is true);
        RuleFor(request => request.SplitDuration).NotNull().When(request => request.SplitOnly is true);
    }
}
