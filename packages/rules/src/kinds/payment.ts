import { required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface Payment {
  /** What is paid for. A fact says that it is settled: by money, aid, a voucher, a sponsor, or a price of zero. */
  charge: string;
}

export const payment = defineKind<Payment>({
  fields: { charge: required(text()) },
  about: ({ charge }) => ({ subjects: [charge] }),
  step: () => 'pay',
  waitsFor: 'payment-service',
  reopens: 'provider',
});
