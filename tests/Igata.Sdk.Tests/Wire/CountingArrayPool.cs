using System.Buffers;

namespace Igata.Sdk.Tests.Wire;

/// <summary>A pool that tracks rented buffers, and overwrites returned ones, so that code that still reads them fails.</summary>
internal sealed class CountingArrayPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly List<TaskCompletionSource> _waiting = [];

    public int LargestRent { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        byte[] array = new byte[minimumLength];
        lock (_rented)
        {
            LargestRent = Math.Max(LargestRent, minimumLength);
            _rented.Add(array);
        }

        return array;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_rented)
        {
            Assert.True(_rented.Remove(array), "A buffer was returned that is not rented.");
            array.AsSpan().Fill(0xEE);
            if (_rented.Count == 0)
            {
                _waiting.ForEach(static waiting => waiting.TrySetResult());
            }
        }
    }

    /// <summary>Waits until all buffers are returned. This is immediate unless a call is still sending.</summary>
    public Task WaitUntilBalancedAsync()
    {
        lock (_rented)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            if (_rented.Count == 0)
            {
                waiting.SetResult();
            }

            return waiting.Task.WaitAsync(TimeSpan.FromSeconds(5));
        }
    }
}
